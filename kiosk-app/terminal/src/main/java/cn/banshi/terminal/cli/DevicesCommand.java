package cn.banshi.terminal.cli;

import picocli.CommandLine.Command;

/** Groups what concerns devices. */
@Command(name = "devices", mixinStandardHelpOptions = true, description = "The devices of a terminal.", synopsisSubcommandLabel = "(list | status | read-id | read-card | scan | scan-page | photo | light | print)", subcommands = {
    ListCommand.class, StatusCommand.class,
    ReadIdCommand.class, ReadCardCommand.class, ScanCommand.class, ScanPageCommand.class, PhotoCommand.class,
    LightCommand.class,
    PrintCommand.class}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = {
        DevicesCommand.EXITS,
        DevicesCommand.ADDRESSES})
final class DevicesCommand {

    static final String FOOTER_HEADING = "%n";

    static final String EXITS = """
        Exit codes:
          0  done; every device asked for is well
          1  the device works and said no: no card, no code, no page that is of use, card refused or
             removed, paper out, cover open
          2  wrong option, address, configuration, template or data; nothing was sent to a device
          3  the device failed: not there, held by another program, silent, not speaking its protocol
          4  the receipt may or may not have come out; look before you print again
        Remembered in the audit log of the terminal that is configured; where that cannot be, a line on standard
        error says so and the command goes on.
        """;

    static final String ADDRESSES = """
        Addresses:
          serial:///dev/ttyUSB0?baud=115200   also parity=none|even|odd, flow=none|rtscts|xonxoff
          tcp://10.0.0.9:9100
          usb:///dev/usb/lp0
          hidraw:///dev/hidraw0
          pcsc://ACS ACR39U ICC Reader        the reader's name, or the beginning of it
          v4l2:///dev/v4l/by-id/...           a camera; also ?size=2592x1944
          mjpeg:http://10.0.0.7:8080/video    a camera on the net
          images:///folder                    JPEG and PNG files in place of a camera; not on a terminal in the field
        Without --config and --address the terminal's own configuration is used: $BANSHI_CONFIG,
        /etc/banshi/terminal.yaml, or installer/terminal.yaml of the build tree.
        With --json one JSON object is printed on standard output, also for failures:
          {"ok": false, "exit": 1, "error": {"reason": "NO_CARD", "code": "no-card", "message": "..."}}""";
}
