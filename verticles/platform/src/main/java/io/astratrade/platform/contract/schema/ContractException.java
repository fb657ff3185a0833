package io.astratrade.platform.contract.schema;

/** Reports a contract that cannot be compiled, at the start of its service. */
public final class ContractException extends RuntimeException {
    public ContractException(String message) {
        super(message);
    }
}
