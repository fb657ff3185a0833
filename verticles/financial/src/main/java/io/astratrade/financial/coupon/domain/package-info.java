/** Coupons: what they take off, how long, and for how many. */
package io.astratrade.financial.coupon.domain;
