//! What a file says of itself: title, maker, language, day, and the standards it keeps to.

use lopdf::{Dictionary, Object, dictionary};

use crate::document::paper::Paper;

use super::Profile;
use super::object::text;

/// What made the file.
const MAKER: &str = concat!("Weegwijzer ", env!("CARGO_PKG_VERSION"));

/// The day of a paper in the old form.
pub(super) fn date(paper: &Paper) -> String {
    let day = paper.running.date;
    format!("D:{:04}{:02}{:02}000000Z", day.year(), day.month(), day.day())
}

/// The old form: title, maker and day. No author: whose record it is stands on the paper, not in its metadata.
pub(super) fn info(paper: &Paper) -> Dictionary {
    let date = Object::string_literal(date(paper));
    dictionary! {
        "Title" => text(&paper.title),
        "Subject" => text(&paper.running.edition),
        "Creator" => text(MAKER),
        "Producer" => text(MAKER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    }
}

/// The new form (XMP), which says besides which standards the file keeps to.
pub(super) fn packet(paper: &Paper, profile: &Profile) -> String {
    let part = match profile {
        Profile::HandedOver => 2,
        Profile::Archive { .. } => 3,
    };
    let date = format!("{}T00:00:00Z", paper.running.date);
    let language = paper.language.tag();
    let mut packet = String::from(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n",
    );
    packet.push_str(&format!("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" xmlns:paper=\"{NAMESPACE}\">\n\
         <pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\n\
         <dc:format>application/pdf</dc:format>\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\n\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreatorTool>{MAKER}</xmp:CreatorTool><pdf:Producer>{MAKER}</pdf:Producer>\n\
         <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>\n",
        title = escaped(&paper.title),
        subject = escaped(&paper.running.edition)));
    if let Profile::Archive { attachment } = profile {
        let hashes = [
            ("caseHash", attachment.case_hash()),
            ("protocolHash", attachment.protocol_hash()),
            ("attachmentHash", &attachment.hash()),
        ];
        for (name, hash) in hashes {
            packet.push_str(&format!("<paper:{name}>{hash}</paper:{name}>\n"));
        }
    }
    packet.push_str("</rdf:Description>\n");
    packet.push_str(&schemas(profile));
    packet.push_str("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
    packet
}

/// Names of our own in the metadata.
const NAMESPACE: &str = "urn:weegwijzer:paper:1#";

/// PDF/A wants every name explained that its own standard does not know.
fn schemas(profile: &Profile) -> String {
    let accessible = schema(
        "PDF/UA Universal Accessibility Schema",
        "http://www.aiim.org/pdfua/ns/id/",
        "pdfuaid",
        &[("part", "Integer", "Indicates, which part of ISO 14289 standard is followed")],
    );
    let hashes = match profile {
        Profile::HandedOver => String::new(),
        Profile::Archive { .. } => schema(
            "Weegwijzer Paper Schema",
            NAMESPACE,
            "paper",
            &[
                ("caseHash", "Text", "SHA-256 that identifies the case this paper was made of"),
                ("protocolHash", "Text", "SHA-256 of the protocol this paper was made with"),
                ("attachmentHash", "Text", "SHA-256 of the attached case"),
            ],
        ),
    };
    format!(
        "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>\n{accessible}{hashes}</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"
    )
}

fn schema(name: &str, uri: &str, prefix: &str, properties: &[(&str, &str, &str)]) -> String {
    let mut listed = String::new();
    for (name, kind, means) in properties {
        listed.push_str(&format!("<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>{name}</pdfaProperty:name><pdfaProperty:valueType>{kind}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>{means}</pdfaProperty:description></rdf:li>"));
    }
    format!(
        "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>{name}</pdfaSchema:schema><pdfaSchema:namespaceURI>{uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>{listed}</rdf:Seq></pdfaSchema:property></rdf:li>\n"
    )
}

/// Text within XML; characters that XML cannot hold are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_break_the_metadata() {
        assert_eq!(escaped("A & B <\u{1}c>"), "A &amp; B &lt;c&gt;");
    }
}
