package io.astratrade.codec.format;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Times on the wire: RFC 3339 in UTC with six decimals; read with any offset, finer digits dropped. */
public final class Rfc3339 {
    private static final String SHAPE = "0000-00-00T00:00:00.000000Z";
    private static final int LENGTH = SHAPE.length();
    private static final long SECONDS_OF_DAY = 86_400;
    /** The date changes once a day: formatting it anew for each event is half of the cost. */
    private static volatile Day today = new Day(Long.MIN_VALUE, "");

    private record Day(long epochDay, String text) {}

    private Rfc3339() {}

    public static String format(Instant time) {
        long seconds = time.getEpochSecond();
        long epochDay = Math.floorDiv(seconds, SECONDS_OF_DAY);
        int second = (int) Math.floorMod(seconds, SECONDS_OF_DAY);
        String date = date(epochDay);
        if (date.length() != 10) {
            return time.truncatedTo(ChronoUnit.MICROS).toString();
        }
        byte[] text = new byte[LENGTH];
        for (int i = 0; i < 10; i++) {
            text[i] = (byte) date.charAt(i);
        }
        text[10] = 'T';
        digits(text, 11, 2, second / 3_600);
        text[13] = ':';
        digits(text, 14, 2, second / 60 % 60);
        text[16] = ':';
        digits(text, 17, 2, second % 60);
        text[19] = '.';
        digits(text, 20, 6, time.getNano() / 1_000);
        text[26] = 'Z';
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** @throws IllegalArgumentException when the text is no RFC 3339 time */
    public static Instant parse(String text) {
        try {
            return isCanonical(text) ? canonical(text) : any(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected an RFC 3339 time, was '" + text + "'", e);
        }
    }

    private static Instant any(String text) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Our own form, of today or another day. */
    private static Instant canonical(String text) {
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        if (hour > 23 || minute > 59 || second > 59) {
            return any(text);
        }
        Day day = today;
        long epochDay = text.startsWith(day.text) && !day.text.isEmpty()
                ? day.epochDay
                : LocalDate.parse(text.substring(0, 10)).toEpochDay();
        long seconds = epochDay * SECONDS_OF_DAY + hour * 3_600 + minute * 60 + second;
        return Instant.ofEpochSecond(seconds, number(text, 20, 6) * 1_000L);
    }

    private static boolean isCanonical(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            char shape = SHAPE.charAt(i);
            if (shape == '0' ? c < '0' || c > '9' : c != shape) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static String date(long epochDay) {
        Day day = today;
        if (day.epochDay != epochDay) {
            day = new Day(epochDay, LocalDate.ofEpochDay(epochDay).toString());
            today = day;
        }
        return day.text;
    }

    private static void digits(byte[] text, int from, int count, int value) {
        int rest = value;
        for (int i = from + count - 1; i >= from; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
