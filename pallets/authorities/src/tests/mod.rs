mod nodes;
mod offences;
mod sessions;
mod try_state;
