package io.astratrade.financial.payment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.testkit.Await;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Where a text is found afterwards: in every column of every table, in the log of all levels, in every key of Redis. */
public final class Traces extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final List<Logger> OURS = Stream.of("io.astratrade", "astra.access")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();

    /** Text columns as they are, bytes as the characters that they may stand for. */
    private static final String COLUMNS = """
            SELECT format('SELECT count(*) FROM %I WHERE %s ~ $1', table_name,
                          CASE data_type WHEN 'bytea' THEN format('encode(%I, ''escape'')', column_name)
                                         ELSE format('%I::text', column_name) END) AS search,
                   table_name || '.' || column_name AS place
            FROM information_schema.columns WHERE table_schema = current_schema()
            """;

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final List<Level> before = OURS.stream().map(Logger::getLevel).toList();

    public Traces() {
        start();
        ROOT.addAppender(this);
        OURS.forEach(logger -> logger.setLevel(Level.TRACE));
    }

    @Override
    protected void append(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        logged.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " " + thrown);
    }

    /** Lines of the log that hold one of these. */
    public List<String> logged(String... texts) {
        return logged.stream()
                .filter(line -> Stream.of(texts).anyMatch(line::contains))
                .toList();
    }

    /** Columns of the schema that hold one of these. */
    public static List<String> stored(Database database, String... texts) {
        List<String> places = new ArrayList<>();
        for (Row column : Await.result(database.query(COLUMNS))) {
            long found = Await.result(database.query(column.getString("search"), String.join("|", texts))
                    .map(rows -> rows.iterator().next().getLong(0)));
            if (found > 0) {
                places.add(column.getString("place"));
            }
        }
        return places;
    }

    /** Keys of Redis that hold one of these. */
    public static List<String> kept(RedisLink redis, String... texts) {
        List<String> places = new ArrayList<>();
        for (Response name : send(redis, Command.KEYS, "*")) {
            String key = name.toString();
            String content = key + content(redis, key);
            if (Stream.of(texts).anyMatch(content::contains)) {
                places.add(key);
            }
        }
        return places;
    }

    private static String content(RedisLink redis, String key) {
        return switch (send(redis, Command.TYPE, key).toString()) {
            case "stream" -> send(redis, Command.XRANGE, key, "-", "+").toString();
            case "hash" -> send(redis, Command.HGETALL, key).toString();
            case "set" -> send(redis, Command.SMEMBERS, key).toString();
            case "zset" -> send(redis, Command.ZRANGE, key, "0", "-1").toString();
            case "list" -> send(redis, Command.LRANGE, key, "0", "-1").toString();
            case "string" -> send(redis, Command.GET, key).toString();
            default -> "";
        };
    }

    private static Response send(RedisLink redis, Command command, String... args) {
        Request request = Request.cmd(command);
        for (String arg : args) {
            request.arg(arg);
        }
        return Await.result(redis.send(request));
    }

    @Override
    public void close() {
        ROOT.detachAppender(this);
        for (int i = 0; i < OURS.size(); i++) {
            OURS.get(i).setLevel(before.get(i));
        }
    }
}
