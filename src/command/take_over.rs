//! `run --take-over`: what follows from a scenario, written into what its file expects.

use std::path::Path;

use super::{Failed, Terminal, tell, told};
use crate::authoring::take_over::{TakenOver, taken_over};
use crate::locale::Trouble;
use crate::protocol::Name;
use crate::vault::{self, Disk, Existing};

impl Terminal {
    pub(super) fn take_over(&self, scenario: &Path) -> Result<bool, Failed> {
        let (folder, id) = self.in_scenarios(scenario)?;
        let files = self.files(&folder)?;
        let protocol = self.loaded(&files, &folder)?;
        let id = Name::new(id);
        let Some(played) = protocol.scenario(&id) else {
            return Err(Failed(self.locale.msg_cli_not_found(scenario.display().to_string())));
        };
        self.must_fit(&protocol, played)?;
        match taken_over(&files, &id, self.locale.language()) {
            TakenOver::Nothing => tell(&self.locale.msg_cli_ends_so())?,
            TakenOver::Changed(file, differences) => {
                vault::save_as(&Disk, scenario, &file.bytes, Existing::Replaced)
                    .map_err(|error| self.trouble(&error))?;
                let each: String = differences.iter().map(|one| format!("- {one}\n")).collect();
                let written = self.locale.msg_cli_written(scenario.display().to_string());
                tell(&format!("{}\n{each}{written}", self.locale.msg_cli_taken_over()))?;
            }
            TakenOver::Elsewhere => {
                let what = self.locale.msg_cli_not_taken_over(scenario.display().to_string());
                return Err(told(Trouble { what, remedy: self.locale.msg_cli_not_taken_over_remedy() }));
            }
        }
        Ok(true)
    }
}
