package io.astratrade.testkit;

import io.astratrade.embedded.redis.RedisServer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A door in front of a Redis that answers commands with an error when a test says so, and passes them on otherwise. */
public final class RefusingRedis implements AutoCloseable {
    private static final Set<String> READS =
            Set.of("PING", "GET", "MGET", "HGETALL", "HGET", "XREAD", "XRANGE", "XREVRANGE", "XLEN", "XINFO", "INFO");

    private final RedisServer redis;
    private final ServerSocket door;
    private final AtomicLong refused = new AtomicLong();
    private volatile String error;
    private volatile boolean all;

    private RefusingRedis(RedisServer redis, ServerSocket door) {
        this.redis = redis;
        this.door = door;
    }

    public static RefusingRedis before(RedisServer redis) {
        try {
            ServerSocket door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
            RefusingRedis refusing = new RefusingRedis(redis, door);
            daemon(refusing::accept);
            return refusing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return "redis://127.0.0.1:" + door.getLocalPort();
    }

    /** Answers every command with an error such as {@code LOADING Redis is loading}. */
    public void refuseAll(String answer) {
        all = true;
        error = answer;
    }

    /** Answers every command that may write with an error. */
    public void refuseWrites(String answer) {
        all = false;
        error = answer;
    }

    public void serve() {
        error = null;
    }

    /** How many commands it has refused so far. */
    public long refused() {
        return refused.get();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                daemon(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            InputStream fromClient = new BufferedInputStream(client.getInputStream());
            InputStream fromServer = new BufferedInputStream(server.getInputStream());
            OutputStream toClient = new BufferedOutputStream(client.getOutputStream());
            while (true) {
                ByteArrayOutputStream command = new ByteArrayOutputStream();
                copy(fromClient, command);
                String refusal = refusal(command.toString(StandardCharsets.ISO_8859_1));
                if (refusal == null) {
                    server.getOutputStream().write(command.toByteArray());
                    copy(fromServer, toClient);
                } else {
                    refused.incrementAndGet();
                    toClient.write(("-" + refusal + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                toClient.flush();
            }
        } catch (IOException gone) {
            // Either side has closed the connection.
        }
    }

    private String refusal(String command) {
        String refusal = error;
        String name = command.split("\r\n", 4)[2].toUpperCase(Locale.ROOT);
        return refusal != null && (all || !READS.contains(name)) ? refusal : null;
    }

    /** Copies one value of the protocol, whatever it holds. */
    private static void copy(InputStream from, OutputStream to) throws IOException {
        String line = line(from, to);
        char type = line.charAt(0);
        if (type == '$' || type == '=') {
            int bytes = Integer.parseInt(line.substring(1));
            if (bytes >= 0) {
                to.write(from.readNBytes(bytes + 2));
            }
        } else if ("*~>%".indexOf(type) >= 0) {
            int values = Integer.parseInt(line.substring(1)) * (type == '%' ? 2 : 1);
            for (int i = 0; i < values; i++) {
                copy(from, to);
            }
        }
    }

    private static String line(InputStream from, OutputStream to) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            to.write(next);
            line.append((char) next);
        }
        to.write('\n');
        return line.substring(0, line.length() - 1);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "refusing-redis");
        thread.setDaemon(true);
        thread.start();
    }
}
