//! Whether whoever records the screen or shares it gets the window along. Windows alone can keep it out.

use super::App;
use crate::vault::Capture;
use crate::windows::keep_out_of_recordings;

impl App {
    /// Has the window stay out of recordings when that was chosen. A fictional case is for a group: everybody may see it.
    pub(super) fn recordings_follow(&self) {
        let fictional =
            self.stage.part().is_some() && self.stage.desk().is_some_and(|desk| desk.open.is_practice());
        keep_out_of_recordings(self.settings.capture == Capture::KeptOut && !fictional);
    }
}
