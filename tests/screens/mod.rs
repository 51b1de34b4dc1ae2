//! The screens around the walk, one at a time in a small window, with the real meldcode: driven from the keyboard and
//! photographed for the eye.

mod course;
mod dialogs;
mod emergency;
mod groups;
mod lesson;
mod library;
mod map;
mod own_case;
mod papers;
mod pictures;
mod review;
mod room;
mod start;
