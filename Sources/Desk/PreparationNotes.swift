import Bitext
import Exchange
import Files
import Foundation
import Markup
import Terminology

/// What a translator should know, as files: tables beside the project, and glossaries that OmegaT shows with the segment
/// in which the words stand.
struct PreparationNotes {
    private let job: Preparation

    init(_ job: Preparation) { self.job = job }

    /// Writes the tables of an article.
    func writeTables(into folder: URL) throws(FileError) {
        try Self.write(notes, "notes.tsv", in: folder)
        try Self.write(names, "names.tsv", in: folder)
        try Self.write(candidates, "candidates.tsv", in: folder)
    }

    /// Writes what OmegaT shows into its project, which may hold several articles.
    static func writeProject(_ jobs: [Preparation], into folder: URL) throws(FileError) {
        let notes = jobs.map(PreparationNotes.init)
        try write(notes.flatMap(\.noteGlossary), "glossary/notes.txt", in: folder)
        var told: Set<[String]> = []
        try write(notes.flatMap(\.nameGlossary).filter { told.insert($0).inserted }, "glossary/names.txt", in: folder)
        guard jobs.contains(where: { !$0.study.notes.isEmpty }) else { return }
        try OutputFile.write(
            projectNotes(jobs), to: folder.appendingPathComponent("omegat/project_save.tmx").path, overwrite: true)
    }

    private static func write(_ rows: [[String]], _ name: String, in folder: URL) throws(FileError) {
        guard !rows.isEmpty else { return }
        let lines = rows.map { row in
            row.map { cell in String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }.joined(separator: "\t")
                + "\n"
        }
        try OutputFile.write(lines.joined(), to: folder.appendingPathComponent(name).path, overwrite: true)
    }

    /// The notes as OmegaT keeps them: units without a translation, in the shape of its own `project_save.tmx`, so that its
    /// pane of notes shows them with their segment.
    private static func projectNotes(_ jobs: [Preparation]) -> String {
        var xml = XMLWriter()
        xml.raw(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx11.dtd\">\n<tmx version=\"1.1\">\n")
        let source = jobs.first?.sourceLanguage.description.uppercased() ?? ""
        xml.empty(
            "header",
            [
                ("creationtool", "satzpaar"), ("creationtoolversion", "0.1"), ("o-tmf", "OmegaT TMX"),
                ("adminlang", "EN-US"), ("datatype", "plaintext"), ("segtype", "sentence"), ("srclang", source),
            ])
        xml.raw("\n<body>\n")
        var told: Set<String> = []
        for job in jobs {
            for number in job.segments.indices {
                let notes = job.study.notes.filter { $0.segment == number }
                let text = OmegaTProject.line(job.segments[number].text)
                guard !notes.isEmpty, told.insert(text).inserted else { continue }
                let lines = notes.map { note in
                    "\(note.words)\(note.suggestion.isEmpty ? "" : " → \(note.suggestion)"). \(note.message)"
                }
                xml.raw("<tu>")
                xml.element("note", text: lines.joined(separator: "\n"))
                xml.start("tuv", [("lang", source)])
                xml.element("seg", text: text)
                xml.raw("</tuv></tu>\n")
            }
        }
        xml.raw("</body>\n</tmx>\n")
        return String(decoding: xml.bytes, as: UTF8.self)
    }

    private var notes: [[String]] {
        [["segment", "kind", "words", "suggestion", "note"]]
            + job.study.notes.map { ["\($0.segment + 1)", $0.kind.rawValue, $0.words, $0.suggestion, $0.message] }
    }

    private var names: [[String]] {
        [["name", "spellings", "occurrences", "segments", "reason"]]
            + job.study.names.map { name in
                [
                    name.name, name.candidates.map(\.name).joined(separator: "|"), "\(name.count)",
                    Self.list(name.segments), name.candidates.first?.reason ?? "",
                ]
            }
    }

    private var candidates: [[String]] {
        [["term", "kind", "occurrences", "segments"]]
            + job.study.candidates.map { [$0.term, $0.kind.rawValue, "\($0.count)", Self.list($0.segments)] }
    }

    private static func list(_ segments: [Int]) -> String { segments.map { "\($0 + 1)" }.joined(separator: ",") }

    /// Three columns as OmegaT reads them; where a note has no English, what it is about stands in its place.
    private var noteGlossary: [[String]] {
        job.study.notes.map { note in
            let target = note.suggestion.isEmpty ? "[\(note.kind.rawValue)]" : note.suggestion
            return [note.words, target, "\(note.message) (segment \(note.segment + 1))"]
        }
    }

    private var nameGlossary: [[String]] {
        job.study.names.flatMap { name in
            name.candidates.prefix(1).map { best in
                let others = name.candidates.dropFirst().map(\.name).joined(separator: ", ")
                return [
                    name.name, best.name,
                    "suggested spelling" + (others.isEmpty ? "" : "; or \(others)") + "; please check",
                ]
            }
        }
    }
}
