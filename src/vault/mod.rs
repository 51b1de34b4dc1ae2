//! Where things rest: cases, settings, own protocols. The only room that touches the disk.
