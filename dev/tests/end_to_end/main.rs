//! The real command against real nodes. One program for all, so that stories, which mostly wait for blocks, are told at once.

mod bench;
mod command;
mod common;
mod council;
mod efirma;
mod evaluation;
mod identity;
mod legal_persons;
mod legal_time;
mod liar;
mod mx_test;
mod network;
mod offline;
mod reads;
mod trust;
