package dev.kizuna.kpi.generation.application;

import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Generations;
import dev.kizuna.kpi.generation.domain.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class GenerationsInMemory implements Generations {

    final List<Generation> forgotten = new ArrayList<>();

    private final List<Instance> instances = new ArrayList<>();
    private Generation active = Generation.FIRST;

    @Override
    public Generation active() {
        return active;
    }

    @Override
    public boolean replace(Generation present, Generation next, Instant at) {
        if (!active.equals(present)) {
            return false;
        }
        active = next;
        return true;
    }

    @Override
    public void note(Instance instance) {
        instances.removeIf(known -> known.url().equals(instance.url()));
        instances.add(instance);
    }

    @Override
    public List<Instance> instances() {
        return List.copyOf(instances);
    }

    @Override
    public void forget(Generation generation) {
        forgotten.add(generation);
    }
}
