package cn.banshi.sandbox.backend.web;

import cn.banshi.sandbox.backend.contract.OpenApiContract;
import cn.banshi.sandbox.backend.fault.Faults;
import cn.banshi.sandbox.backend.gateway.Gateways;
import cn.banshi.sandbox.backend.gateway.Peers;
import jakarta.servlet.Filter;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Ports, filters in their order, controllers. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, CatalogueController.class, IdentityController.class, SharedDataController.class,
    NumbersController.class, HelpController.class, DraftsController.class, MandatesController.class,
    ProofsController.class,
    PaymentsController.class,
    PayController.class, SubmissionsController.class, CasesController.class,
    UploadsController.class, PhoneController.class,
    TerminalsController.class,
    ControlController.class, CountersController.class})
public class WebConfiguration {

    @Bean
    Network network(Environment environment, Gateways gateways) {
        Connector control = new Connector();
        control.setPort(environment.getRequiredProperty("banshi.control-port", Integer.class));
        control.setProperty("address", "127.0.0.1");
        control.setProperty("minSpareThreads", "1");
        return new Network(control, gateways);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ports(Network network) {
        return factory -> {
            factory.addAdditionalConnectors(network.control());
            factory.addEngineValves(new FaultValve());
            // Without this a stopped connector keeps its socket, and callers hang instead of being refused.
            factory.addConnectorCustomizers(connector -> connector.setProperty("bindOnInit", "false"));
        };
    }

    @Bean
    FilterRegistrationBean<DoorFilter> doorFilter(Network network) {
        return ordered(new DoorFilter(network), 1, "/*");
    }

    @Bean
    FilterRegistrationBean<TerminalFilter> terminalFilter(Peers peers) {
        return ordered(new TerminalFilter(peers), 2, ContractFilter.ROOT + "/*");
    }

    @Bean
    FilterRegistrationBean<ContractFilter> contractFilter(OpenApiContract contract) {
        return ordered(new ContractFilter(contract), 3, ContractFilter.ROOT + "/*");
    }

    @Bean
    FilterRegistrationBean<FaultFilter> faultFilter(Faults faults) {
        return ordered(new FaultFilter(faults), 4, ContractFilter.ROOT + "/*");
    }

    private static <T extends Filter> FilterRegistrationBean<T> ordered(T filter, int order, String pattern) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(pattern);
        return registration;
    }
}
