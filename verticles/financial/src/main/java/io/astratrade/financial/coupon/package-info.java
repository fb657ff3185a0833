/** Coupons: made by administrators, redeemed once by a user. */
package io.astratrade.financial.coupon;
