import Bitext
import Files
import Foundation
import Terminology
import TestSupport
import Testing

@testable import Desk

struct NotesTests {
    private func words(_ texts: String...) -> [SourceWords] { texts.map { SourceWords($0) } }

    @Test func `the Konjunktiv without a speaker is noted, with whoever spoke last`() throws {
        let notes = AttributionNotes().notes(
            in: words("Das sagte die Ministerin Radka Dimowa am Montag.", "Der Vorfall habe sich früh ereignet."))
        let note = try #require(notes.first)
        #expect(notes.count == 1)
        #expect(note.segment == 1)
        #expect(note.words == "Vorfall habe sich")
        #expect(note.message.contains("segment 1: die Ministerin Radka Dimowa"))
    }

    @Test func `the speaker is the subject, not what was said nor what was criticised, and no pronoun`() throws {
        let notes = AttributionNotes().notes(
            in: words(
                "Finanzminister Jens Kowalke verteidigte die Pläne.", "„Das ist so“, sagte er.", "Sie seien gut.",
                "Söder sagte, das Gesetz sei schlecht.", "Es fehle an Geld."))
        #expect(notes.map(\.segment) == [2, 4])
        #expect(notes.first?.message.contains("segment 1: Finanzminister Jens Kowalke.") == true)
        #expect(notes.last?.message.contains("segment 4: Söder.") == true)
    }

    @Test func `a word of the language with a slip is noted, a name and a form are not`() {
        let text = words(
            "Eine Untersuchnug und ein detailiertes, detailiert geschriebenes Papier forderte Karl Lehrrer.",
            "Das Klinikum schließt.", "Das Klinkum schweigt.", "So der „Tagesspiegel“.", "Der „Tagespiegel“ schrieb.")
        let notes = SpellingNotes(names: []).notes(in: text) { _, _ in false }
        #expect(notes.map(\.words) == ["Untersuchnug", "detailiert", "Klinkum", "Tagespiegel"])
        #expect(notes.map(\.suggestion) == ["Untersuchung", "detailliert", "Klinikum", "Tagesspiegel"])
    }

    @Test(arguments: [
        "Das sei falsch, sagte der Sprecher.", "Laut Polizei sei niemand verletzt.", "Ich habe das gesehen.",
        "Sei es im Osten, sei es im Westen.", "Wie dem auch sei.", "Nach Angaben der Polizei habe es gebrannt.",
        "„Das ist so“, so der Minister, das Land sei bereit.",
    ])
    func `reported speech with its speaker, and what is none, is not`(_ text: String) {
        #expect(AttributionNotes().notes(in: words(text)).isEmpty)
    }

    @Test(arguments: [
        ("Es kostet 2,5 Milliarden Euro.", "2.5 billion"), ("Es sind 1.200 Mrd. Euro.", "1,200 billion"),
        ("Die Schuld beträgt 3 Billionen Dollar.", "3 trillion"), ("Beginn ist um 18.30 Uhr.", "6.30 pm"),
        ("Um 0 Uhr war Schluss.", "midnight"), ("Ende 12 Uhr.", "noon"), ("Am 3.10.2023 war frei.", "3 October 2023"),
        ("Er kam um halb zehn.", "half past nine"),
    ])
    func `figures come with their English`(_ text: String, _ english: String) throws {
        let notes = FigureNotes(target: "en-GB").notes(in: SourceWords(text), number: 0)
        #expect(notes.map(\.suggestion) == [english])
    }

    @Test func `American English writes times and dates its own way`() {
        let notes = FigureNotes(target: "en-US").notes(in: SourceWords("Am 3.10.2023 um 18.30 Uhr."), number: 0)
        #expect(notes.map(\.suggestion) == ["October 3, 2023", "6:30 p.m."])
    }

    @Test func `idioms are found where they stand, with a form of their verb where they need one`() {
        let idioms = IdiomNotes()
        let found = idioms.notes(in: SourceWords("Das Treffen fiel ins Wasser."), number: 4)
        #expect(found.map(\.words) == ["ins Wasser"])
        #expect(found.map(\.segment) == [4])
        #expect(idioms.notes(in: SourceWords("Der Hund sprang ins Wasser."), number: 0).isEmpty)
        #expect(idioms.notes(in: SourceWords("Die Reform liegt auf Eis."), number: 0).count == 1)
        #expect(idioms.notes(in: SourceWords("Kollegen stehen auf Eis."), number: 0).isEmpty)
    }

    @Test func `a letter that is missing in a newspaper's name is noted, an inflected name is not`() {
        let notes = SpellingNotes(names: ["Süddeutsche Zeitung", "Frankfurter Rundschau"])
        let found = notes.notes(in: words("Das schrieb die Süddeutsche Zeitun.", "So die Süddeutsche Zeitung.")) {
            number, range in number == 1 && range.overlaps(7..<26)
        }
        #expect(found.map(\.suggestion) == ["Süddeutsche Zeitung"])
        #expect(found.map(\.segment) == [0])
    }

    @Test func `one name in two spellings is noted at the rarer one`() {
        let notes = SpellingNotes(names: []).notes(
            in: words("Petrossjan kam.", "Auch Petrossjan sprach.", "Petrosjan ging.", "Petrossjans Rede.")
        ) { _, _ in false }
        #expect(notes.map(\.words) == ["Petrosjan"])
        #expect(notes.first?.suggestion == "Petrossjan")
    }

    @Test func `places count Unicode scalars of the segment`() throws {
        let note = try #require(
            FigureNotes(target: "en-GB").notes(in: SourceWords("Größe: 2 Mrd. Euro"), number: 0).first)
        #expect(note.range == 7..<12)
        #expect(note.words == "2 Mrd")
    }

    @Test func `a prepared article holds its notes as tables and for OmegaT, and a page without a foreign address`()
        throws
    {
        let folder = try Fixtures.temporaryFolder()
        let file = try TextFile.read(Fixtures.folder.appendingPathComponent("Articles/hafenstreit.de.txt").path)
        let desk = try PreparationDesk(glossaries: [], memories: [], source: "de-DE", target: "en-GB")
        let job = try desk.prepare(file, threshold: 0.6)
        #expect(Set(job.study.notes.map(\.kind)) == [.attribution, .figure])
        #expect(job.study.names.contains { $0.candidates.first?.name == "Taras Yatsenko" })
        let place = folder.appendingPathComponent("job")
        try job.write(to: place.path, overwrite: false)
        func text(_ name: String) throws -> String {
            try String(contentsOf: place.appendingPathComponent(name), encoding: .utf8)
        }
        #expect(try text("notes.tsv").contains("13\tfigure\t4.40 Uhr\t4.40 am\t"))
        #expect(try text("glossary/notes.txt").contains("4.40 Uhr\t4.40 am\t"))
        #expect(try text("omegat/project_save.tmx").contains("<note>Vorfall habe sich."))
        let page = try text("report.html")
        for foreign in ["http://", "https://", "<script", "src=", "url("] { #expect(!page.contains(foreign)) }
        let json = try JSONSerialization.jsonObject(with: Data(job.json().utf8)) as? [String: Any]
        #expect((json?["notes"] as? [Any])?.count == job.study.notes.count)
    }
}

struct MatchBandsTests {
    @Test func `a segment that stood before is a repetition unless the memory has it`() {
        let bands = MatchBands(
            segments: ["Ein Satz.", "Ein Satz.", "Noch einer hier.", "Gleich."], scores: [2: 0.8, 3: 1])
        let counted = Dictionary(uniqueKeysWithValues: bands.bands.map { ($0.name, $0.segments) })
        #expect(counted["Repetitions"] == 1)
        #expect(counted["75–84 %"] == 1)
        #expect(counted["100 %"] == 1)
        #expect(counted["New"] == 1)
        #expect(bands.total.words == 8)
    }
}
