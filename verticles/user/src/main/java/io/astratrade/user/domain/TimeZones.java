package io.astratrade.user.domain;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** The names of the IANA time zone database; offsets and the JDK's own inventions are none. */
public final class TimeZones {
    /** Names that older JDKs leave out of the database that they carry. */
    private static final Set<String> LEFT_OUT = Set.of("EST", "MST", "HST", "ROC");

    private static final String INVENTED = "SystemV/";
    private static final Set<String> NAMES = names();

    private TimeZones() {}

    public static boolean contain(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(ZoneId.getAvailableZoneIds());
        names.removeIf(name -> name.startsWith(INVENTED));
        names.addAll(LEFT_OUT);
        return Set.copyOf(names);
    }
}
