/** Rows of coupons and of who redeemed them. */
package io.astratrade.financial.coupon.store;
