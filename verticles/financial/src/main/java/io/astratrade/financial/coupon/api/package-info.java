/** Operations of administrators on coupons. */
package io.astratrade.financial.coupon.api;
