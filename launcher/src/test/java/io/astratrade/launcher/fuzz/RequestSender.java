package io.astratrade.launcher.fuzz;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.TimeUnit;

/** Sends requests as they are written, over HTTP/1.1 or over HTTP/2 with prior knowledge. */
final class RequestSender {
    private static final int CONNECTIONS = 16;
    private static final long TIMEOUT_MS = TimeUnit.SECONDS.toMillis(30);

    private final HttpClient one;
    private final HttpClient two;
    private final HttpClient fresh;

    /** What came back, and how long it took in milliseconds. */
    record Received(int status, MultiMap headers, Buffer body) {}

    RequestSender(Vertx vertx) {
        PoolOptions pool = new PoolOptions().setHttp1MaxSize(CONNECTIONS).setHttp2MaxSize(2);
        HttpClientOptions options =
                new HttpClientOptions().setDecompressionSupported(false).setMaxHeaderSize(65_536);
        this.one = vertx.createHttpClient(new HttpClientOptions(options), pool);
        this.fresh = vertx.createHttpClient(new HttpClientOptions(options).setKeepAlive(false), pool);
        this.two = vertx.createHttpClient(
                new HttpClientOptions(options)
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setHttp2ClearTextUpgrade(false),
                pool);
    }

    /** Over a connection of the pool, of either version. */
    Future<Received> send(MutatedRequest request, String token, int port, boolean http2) {
        return send(http2 ? two : one, request, token, port);
    }

    /** Over a connection of its own, which the server cannot have closed before. */
    Future<Received> sendAlone(MutatedRequest request, String token, int port) {
        return send(fresh, request, token, port);
    }

    private static Future<Received> send(HttpClient client, MutatedRequest request, String token, int port) {
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setMethod(HttpMethod.valueOf(request.method()))
                .setURI(request.target())
                .setTimeout(TIMEOUT_MS);
        return client.request(options).compose(sending -> {
            request.headers().forEach(sending::putHeader);
            Buffer body = request.body();
            return (body == null ? sending.send() : sending.send(body)).compose(answer -> answer.body()
                    .map(received -> new Received(answer.statusCode(), answer.headers(), received)));
        });
    }
}
