//! Names of files and folders against the ids in them, and the list of steps against the files there are.

use super::super::misfit::{Misfit, Thing};
use super::super::nearest::Choices;
use super::Checker;

impl Checker<'_> {
    pub(super) fn files(&mut self) {
        let parts = self.parts;
        let head = &parts.head;
        if head.part.id.as_str() != parts.folder {
            let misfit = Misfit::FolderName { id: head.part.id.to_string(), folder: parts.folder.clone() };
            self.at_name(head.page(), &head.part.id, &misfit);
        }
        for (pages, thing) in [
            (parts.steps.iter().map(|step| (step.page(), &step.part.id)).collect::<Vec<_>>(), Thing::Step),
            (parts.templates.iter().map(|paper| (paper.page(), &paper.part.id)).collect(), Thing::Template),
            (parts.scenarios.iter().map(|case| (case.page(), &case.part.id)).collect(), Thing::Scenario),
        ] {
            for (page, id) in pages {
                let file = stem(&page.source.path);
                if id.as_str() != file {
                    let misfit = Misfit::FileName { thing, id: id.to_string(), file: file.to_owned() };
                    self.at_name(page, id, &misfit);
                }
            }
        }
        let files: Vec<&str> = parts.steps.iter().map(|step| stem(&step.source.path)).collect();
        for id in &head.part.steps {
            let known =
                files.contains(&id.as_str()) || parts.unreadable.iter().any(|file| id.as_str() == file);
            if !known {
                let nearest = Choices::of(id.as_str(), files.iter().copied()).nearest;
                self.at_name(head.page(), id, &Misfit::StepWithoutFile { id: id.to_string(), nearest });
            }
        }
        for step in &parts.steps {
            let file = stem(&step.source.path);
            if !head.part.steps.iter().any(|id| id.as_str() == file) {
                self.at_name(step.page(), &step.part.id, &Misfit::StepNotListed { id: file.to_owned() });
            }
        }
        if head.part.edition.review_by < head.part.edition.checked {
            let page = head.page();
            let span = page.shape.path(&["edition", "review_by"]).map_or(0..0, |node| node.span.clone());
            self.at(page, span, &Misfit::DateOrder);
        }
    }
}

/// The name of a file without folders and `.ron`.
fn stem(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.strip_suffix(".ron").unwrap_or(file)
}
