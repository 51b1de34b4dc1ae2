//! How lines run beside boxes: tracks next to each other, so that two lines never share one by accident.

/// Tracks of a gutter; the first is closest to the boxes.
pub(super) struct Wires {
    /// For each track what runs there: whose line, from where to where.
    tracks: Vec<Vec<(usize, f32, f32)>>,
}

impl Wires {
    pub(super) fn new(tracks: usize) -> Self {
        Self { tracks: vec![Vec::new(); tracks] }
    }

    /// The first track that is free from `a` to `b`, or none. Lines of one owner may share a track.
    pub(super) fn track(&mut self, owner: usize, a: f32, b: f32) -> Option<usize> {
        let (low, high) = (a.min(b) - 2.0, a.max(b) + 2.0);
        let free = |taken: &Vec<(usize, f32, f32)>| {
            taken.iter().all(|(of, from, to)| *of == owner || high < *from || low > *to)
        };
        let track = self.tracks.iter().position(free)?;
        self.tracks[track].push((owner, low, high));
        Some(track)
    }
}

/// A line that leaves sideways, bends at `bend` and arrives sideways.
pub(super) fn way(from: (f32, f32), bend: f32, to: (f32, f32)) -> Vec<(f32, f32)> {
    if (from.1 - to.1).abs() < 0.01 && (bend - from.0) * (to.0 - bend) > 0.0 {
        return vec![from, to];
    }
    vec![from, (bend, from.1), (bend, to.1), to]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_pass_each_other_take_different_tracks() {
        let mut wires = Wires::new(2);
        assert_eq!(wires.track(1, 0.0, 100.0), Some(0));
        assert_eq!(wires.track(2, 50.0, 60.0), Some(1));
        assert_eq!(wires.track(3, 55.0, 58.0), None, "the gutter is full there");
        assert_eq!(wires.track(4, 200.0, 150.0), Some(0));
    }
}
