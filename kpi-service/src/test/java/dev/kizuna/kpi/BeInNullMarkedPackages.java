package dev.kizuna.kpi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Null-checked by the compiler, since the package says so. */
final class BeInNullMarkedPackages extends ArchCondition<JavaClass> {

    static final BeInNullMarkedPackages INSTANCE = new BeInNullMarkedPackages();

    private BeInNullMarkedPackages() {
        super("be in packages that are @NullMarked");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(
                item, marked, item.getName() + (marked ? " is" : " is not") + " in a null-marked package"));
    }
}
