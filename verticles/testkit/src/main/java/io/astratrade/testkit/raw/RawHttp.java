package io.astratrade.testkit.raw;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestTimeouts;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Connection to a port of the loopback interface on which a test writes any bytes and reads HTTP/1 answers as they are framed.
 * Waits as long as {@link TestTimeouts} allows.
 */
public final class RawHttp implements AutoCloseable {
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final InputStream in;

    private RawHttp(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    public static RawHttp connect(int port) {
        try {
            Socket socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) TestTimeouts.LIMIT.toMillis());
            return new RawHttp(socket);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " takes no connection", e);
        }
    }

    /** All answers to these bytes, up to the end of the connection, which the server has to bring about. */
    public static List<Answer> exchange(int port, String bytes) {
        try (RawHttp connection = connect(port)) {
            return connection.send(bytes).answersToTheEnd();
        }
    }

    /** Writes one byte per character (ISO-8859-1); a server that has closed already does not make it fail. */
    public RawHttp send(String bytes) {
        return send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawHttp send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException closed) {
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The next answer to a request that may have a body as answer. */
    public Answer answer() {
        return answer(true);
    }

    /** The next answer to a HEAD. */
    public Answer answerToHead() {
        return answer(false);
    }

    private Answer answer(boolean mayHaveBody) {
        Answer answer = read(mayHaveBody);
        if (answer == null) {
            throw new AssertionError("The connection ended instead of an answer");
        }
        return answer;
    }

    public List<Answer> answersToTheEnd() {
        List<Answer> all = new ArrayList<>();
        for (Answer next = read(true); next != null; next = read(true)) {
            all.add(next);
        }
        return all;
    }

    /** So many bytes as they come; fails when the connection ends before. */
    public byte[] bytes(int count) {
        try {
            byte[] read = in.readNBytes(count);
            if (read.length < count) {
                throw new AssertionError("The connection ended after " + read.length + " of " + count + " bytes");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends this side without a goodbye, as a client does that is killed. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null at the end of the connection; a reset behind an answer is one, too. */
    private Answer read(boolean mayHaveBody) {
        try {
            String status = line();
            if (status == null) {
                return null;
            }
            Map<String, List<String>> headers = headers();
            int code = Integer.parseInt(status.split(" ")[1]);
            boolean empty = !mayHaveBody || code < 200 || code == 204 || code == 304;
            byte[] body = empty ? new byte[0] : body(headers);
            return new Answer(
                    code, HttpHeaders.of(headers, (name, value) -> true), new String(body, StandardCharsets.UTF_8));
        } catch (SocketException reset) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        List<String> coding = headers.getOrDefault("Transfer-Encoding", List.of());
        if (coding.stream().anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("chunked"))) {
            return chunks();
        }
        List<String> length = headers.get("Content-Length");
        return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length.get(0)));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            whole.write(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int chunkSize() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("within a chunked body");
        }
        return Integer.parseInt(line.strip(), HEXADECIMAL);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
