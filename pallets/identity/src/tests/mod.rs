mod accreditation;
mod enrolment;
mod life;
mod ring_keys;
