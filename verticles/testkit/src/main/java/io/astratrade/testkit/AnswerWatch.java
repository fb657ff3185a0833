package io.astratrade.testkit;

/** Sees every answer that a {@link TestHttp} receives, and fails the test by an AssertionError when it may not be. */
@FunctionalInterface
public interface AnswerWatch {
    AnswerWatch NONE = (method, path, answer) -> {};

    /** @param path with its query */
    void answered(String method, String path, Answer answer);
}
