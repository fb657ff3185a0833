/**
 * Answers that are not an endpoint's own.
 *
 * <pre>
 *   any failure ─► Refusals ─► Replies ─► Problem ─► ResponseBody (nothing but its length for HEAD)
 *   a method that a path does not have ─► OtherMethods
 * </pre>
 */
package io.astratrade.platform.api.answer;
