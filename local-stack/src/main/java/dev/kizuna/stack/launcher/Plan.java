package dev.kizuna.stack.launcher;

import dev.kizuna.stack.broker.Broker;
import dev.kizuna.stack.part.Part;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.registry.Registry;
import dev.kizuna.stack.registry.RegistryHome;
import dev.kizuna.stack.slack.SlackStub;
import dev.kizuna.stack.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which parts there are, and what each needs before it can start. */
final class Plan {

    private static final Set<String> FOUNDATIONS = Set.of("broker", "registry", "store", "slack");

    private final StackHome home;
    private final Path rehearsals;

    Plan(StackHome home, Path rehearsals) {
        this.home = home;
        this.rehearsals = rehearsals;
    }

    List<Step> steps(boolean withDemo) throws IOException {
        var steps = new ArrayList<>(foundations());
        for (var application : LocalSettings.APPLICATIONS) {
            steps.add(application(application));
        }
        if (withDemo) {
            DemoPlayer.find(home)
                    .ifPresent(demo -> steps.add(new Step(demo, namesOfApplications(), Step.AUDIENCE, null, true)));
        }
        return steps;
    }

    private List<Step> foundations() {
        var registryHome = RegistryHome.find();
        return List.of(
                foundation(
                        LocalSettings.broker(home.data("broker")),
                        new Broker(Ports.free(), Ports.free(), rehearsals.resolve("broker"))),
                foundation(
                        LocalSettings.registry(registryHome, home.data("registry")),
                        new Registry(Ports.free(), Ports.free(), registryHome, rehearsals.resolve("registry"))),
                foundation(
                        LocalSettings.store(home.data("store")), new Store(Ports.free(), rehearsals.resolve("store"))),
                foundation(
                        LocalSettings.slack(home.data("slack")),
                        new SlackStub(Ports.free(), rehearsals.resolve("slack"))));
    }

    private static Step foundation(Part part, Part rehearsal) {
        return new Step(part, Set.of(), Step.FOUNDATION, rehearsal, false);
    }

    private Step application(LocalSettings.Application application) throws IOException {
        var jar = ExtractedJar.of(home.project(), application.name());
        var data = home.data(application.name());
        var part = new ServiceApp(
                application.name(),
                application.port(),
                application.heapMegabytes(),
                jar,
                data,
                LocalSettings.environment(application.name(), data));
        return new Step(part, FOUNDATIONS, Step.APPLICATION, part.rehearsal(Ports.free()), false);
    }

    private static Set<String> namesOfApplications() {
        return LocalSettings.APPLICATIONS.stream()
                .map(LocalSettings.Application::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
