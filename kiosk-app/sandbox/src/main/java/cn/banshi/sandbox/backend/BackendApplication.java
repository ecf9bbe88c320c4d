package cn.banshi.sandbox.backend;

import cn.banshi.sandbox.backend.certificate.Authorities;
import cn.banshi.sandbox.backend.certificate.Terminals;
import cn.banshi.sandbox.backend.fault.Faults;
import cn.banshi.sandbox.backend.gateway.Gateways;
import cn.banshi.sandbox.backend.gateway.Peers;
import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.sandbox.backend.platform.AppCodes;
import cn.banshi.sandbox.backend.platform.BroughtNumbers;
import cn.banshi.sandbox.backend.platform.Agreements;
import cn.banshi.sandbox.backend.platform.Bundles;
import cn.banshi.sandbox.backend.platform.Cases;
import cn.banshi.sandbox.backend.platform.CertificateCopies;
import cn.banshi.sandbox.backend.platform.Counters;
import cn.banshi.sandbox.backend.platform.DataExchange;
import cn.banshi.sandbox.backend.platform.Decider;
import cn.banshi.sandbox.backend.platform.DeveloperSide;
import cn.banshi.sandbox.backend.platform.Drafts;
import cn.banshi.sandbox.backend.platform.FaceChecks;
import cn.banshi.sandbox.backend.platform.HelpCalls;
import cn.banshi.sandbox.backend.platform.Identities;
import cn.banshi.sandbox.backend.platform.Mandates;
import cn.banshi.sandbox.backend.platform.ServiceCatalogue;
import cn.banshi.sandbox.backend.platform.NumberClaims;
import cn.banshi.sandbox.backend.platform.Payments;
import cn.banshi.sandbox.backend.platform.SmsCodes;
import cn.banshi.sandbox.backend.platform.StampedProofs;
import cn.banshi.sandbox.backend.platform.Submissions;
import cn.banshi.sandbox.backend.platform.Uploads;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.web.Network;
import cn.banshi.sandbox.backend.web.WebConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the sandbox is made of. The auto-configurations are named one by one: looking for others costs start time. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class})
@Import(WebConfiguration.class)
class BackendApplication {

    @Bean
    PersonRegister register() {
        return PersonRegister.load();
    }

    @Bean
    ServiceCatalogue catalogue() {
        return ServiceCatalogue.load();
    }

    @Bean
    Faults faults() {
        return new Faults();
    }

    @Bean
    Identities identities(Store store, PersonRegister register, Settings settings) {
        return new Identities(store, register, settings.clock());
    }

    @Bean
    AppCodes appCodes(Store store, Identities identities, PersonRegister register, Settings settings) {
        return new AppCodes(store, identities, register, settings.clock());
    }

    @Bean
    SmsCodes smsCodes(Store store, Identities identities, Settings settings) {
        return new SmsCodes(store, identities, settings.clock());
    }

    @Bean
    NumberClaims numberClaims(Store store, Identities identities, PersonRegister register, Settings settings) {
        return new NumberClaims(store, identities, register, settings.clock());
    }

    @Bean
    FaceChecks faceChecks(Store store, Identities identities, Settings settings) {
        return new FaceChecks(store, identities, settings.clock());
    }

    @Bean
    Mandates mandates(Store store, Identities identities, PersonRegister register, Settings settings) {
        return new Mandates(store, identities, register, settings.clock());
    }

    @Bean
    DataExchange dataExchange(Store store, Mandates mandates, Bundles bundles, Faults faults, Settings settings) {
        return new DataExchange(store, mandates, bundles, faults, settings.clock());
    }

    @Bean
    Drafts drafts(Store store, Identities identities, Settings settings) {
        return new Drafts(store, identities, settings.clock());
    }

    @Bean
    BroughtNumbers broughtNumbers(Store store, Settings settings) {
        return new BroughtNumbers(store, settings.clock());
    }

    @Bean
    HelpCalls helpCalls(Settings settings) {
        return new HelpCalls(settings.clock());
    }

    @Bean
    Uploads uploads(Store store, Identities identities, Settings settings) {
        return new Uploads(store, identities, settings.clock());
    }

    @Bean
    StampedProofs stampedProofs(Store store, Mandates mandates, Faults faults, Settings settings) {
        return new StampedProofs(store, mandates, faults, settings.clock());
    }

    @Bean
    CertificateCopies certificateCopies(Store store, Identities identities, Faults faults, Settings settings) {
        return new CertificateCopies(store, identities, faults, settings.clock());
    }

    @Bean
    Decider decider(PersonRegister register, ServiceCatalogue catalogue, Payments payments, Mandates mandates) {
        return new Decider(register, catalogue, payments, mandates);
    }

    @Bean
    Submissions submissions(Store store, Decider decider, Bundles bundles, Payments payments, Faults faults,
            Settings settings) {
        return new Submissions(store, decider, bundles, payments, faults, settings.clock());
    }

    @Bean
    Payments payments(Store store, Identities identities, ServiceCatalogue catalogue, Network network,
            Settings settings) {
        return new Payments(store, identities, catalogue, network::payerPages, settings.clock());
    }

    @Bean
    Authorities authorities(Settings settings) {
        return new Authorities(settings.data(), settings.clock());
    }

    @Bean
    Terminals terminals(Store store, Authorities authorities, Settings settings) {
        return new Terminals(store, authorities::of, settings.clock());
    }

    @Bean
    Peers peers() {
        return new Peers();
    }

    @Bean
    Gateways gateways(Authorities authorities, Terminals terminals, Peers peers, Settings settings) {
        return new Gateways(suite -> authorities.gateway(suite, terminals), settings::securePort, peers);
    }

    @Bean
    Bundles bundles(Store store, ServiceCatalogue catalogue, Settings settings) {
        return new Bundles(store, catalogue, settings.clock());
    }

    @Bean
    Cases cases(Store store, Bundles bundles, Settings settings) {
        return new Cases(store, bundles, settings.clock());
    }

    @Bean
    Agreements agreements(Store store, Identities identities, PersonRegister register, Bundles bundles, Cases cases) {
        return new Agreements(store, identities, register, bundles, cases);
    }

    @Bean
    Counters counters(Store store, Settings settings) {
        return new Counters(store, settings.clock());
    }

    @Bean
    DeveloperSide developerSide(Store store, Submissions submissions, SmsCodes smsCodes, NumberClaims numberClaims,
            AppCodes appCodes, FaceChecks faceChecks, Drafts drafts, PersonRegister register,
            Bundles bundles, Payments payments, Mandates mandates, Settings settings) {
        return new DeveloperSide(store, submissions, smsCodes, numberClaims, appCodes, faceChecks, drafts, register,
                bundles, payments, mandates, settings.clock());
    }
}
