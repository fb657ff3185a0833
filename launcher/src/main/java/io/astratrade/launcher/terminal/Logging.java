package io.astratrade.launcher.terminal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.LoggerFactory;

/** JSON lines unless somebody watches; ASTRA_LOG_FORMAT=json or console decides otherwise. */
public final class Logging {
    private static final String FORMAT = "ASTRA_LOG_FORMAT";
    private static final String TARGET = "astra.log.target";

    private Logging() {}

    /** For a command that tells by itself what went wrong: only errors are written, beside the output. */
    public static void silence() {
        configure(false);
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .setLevel(Level.ERROR);
    }

    /** @param verbose whether more than warnings is written, and as the output; warnings only go beside the output */
    public static void configure(boolean verbose) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        context.reset();
        context.putProperty(TARGET, verbose ? "System.out" : "System.err");
        try {
            configurator.doConfigure(Logging.class.getClassLoader().getResource("logback-" + format() + ".xml"));
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
        if (!verbose) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }

    private static String format() {
        String wanted = System.getenv(FORMAT);
        return wanted != null ? wanted : Terminal.watched() ? "console" : "json";
    }
}
