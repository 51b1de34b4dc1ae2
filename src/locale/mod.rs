//! Every word of the program itself, through Fluent. Words of a protocol live in the protocol.
