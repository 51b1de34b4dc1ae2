//! Nothing waits on the thread of the window. iced begins every task there and hands it to a worker once it waits for something, so
//! work that waits for a disk or a program goes through `away`, `apart` or `later`, which wait first.

use std::fs;
use std::path::Path;

/// Where a task may be written out: each of these waits first, or for nothing.
const WRITTEN_OUT: [(&str, usize); 2] = [("src/gui/app/paper.rs", 2), ("src/gui/app/vault/locking.rs", 1)];

fn written_out(folder: &Path, found: &mut Vec<(String, usize)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            written_out(&path, found);
        } else {
            let times = fs::read_to_string(&path).unwrap().matches("async ").count();
            let times = times - usize::from(path.ends_with("away.rs")).min(times);
            if times > 0 {
                found.push((path.display().to_string(), times));
            }
        }
    }
}

#[test]
fn what_waits_for_a_disk_or_a_program_is_not_begun_on_the_thread_of_the_window() {
    let mut found = Vec::new();
    written_out(Path::new("src/gui"), &mut found);
    found.sort();
    let allowed: Vec<_> = WRITTEN_OUT.map(|(path, times)| (path.to_owned(), times)).into();
    assert_eq!(found, allowed, "hand the work to `away`, `apart` or `later`");
}
