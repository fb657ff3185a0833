package io.astratrade.codec.binding;

/** Names as they are in JSON. */
final class SnakeCase {
    private SnakeCase() {}

    static String of(String camelCase) {
        StringBuilder name = new StringBuilder();
        for (char c : camelCase.toCharArray()) {
            if (Character.isUpperCase(c)) {
                name.append('_').append(Character.toLowerCase(c));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }
}
