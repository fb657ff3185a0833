/** Operations for moderators and administrators, at `/api/v1/admin/users`; each change leaves a row in `admin_action`. */
package io.astratrade.user.api.admin;
