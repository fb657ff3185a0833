/** What all parts of financial share: reasons to say no. */
package io.astratrade.financial.domain;
