-- A user's orders of one symbol, newest first, however many of others there are; and by the id that the client gave.
CREATE INDEX orders_of_user_and_symbol ON orders (user_id, symbol, order_id DESC);
CREATE INDEX orders_of_client_id ON orders (user_id, client_order_id, order_id DESC) WHERE client_order_id IS NOT NULL;
