import Bitext
import Desk
import Files
import Foundation
import TestSupport
import Testing

struct PreparationTests {
    private func job() -> Preparation {
        let texts = ["Ein Titel & mehr", "Der erste Satz.", "Der zweite Satz."]
        let segments = texts.enumerated().map {
            Segment(text: $1, range: 0..<$1.unicodeScalars.count, paragraph: $0, role: $0 == 0 ? .headline : .body)
        }
        let unit = TranslationUnit(variants: [.init("de", "Der erste Satz."), .init("en", "The first sentence.")])
        let memory = Leverage([unit], source: "de", target: "en")
        return Preparation(
            name: "probe", segments: segments, terms: [PreparedTerm(source: "Satz", target: "sentence")],
            matches: memory.matches(for: texts))
    }

    @Test func `the folder holds an OmegaT project, the terms and a page`() throws {
        let folder = try Fixtures.temporaryFolder().appendingPathComponent("job")
        try job().write(to: folder.path, overwrite: false)
        let source = try String(contentsOf: folder.appendingPathComponent("source/probe.txt"), encoding: .utf8)
        #expect(source == "Ein Titel & mehr\n\nDer erste Satz.\n\nDer zweite Satz.\n")
        for name in [
            "omegat.project", "glossary/glossary.txt", "tm/auto/probe.tmx", "tm/probe.tmx", "terms.tsv", "report.html",
        ] {
            #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path), "\(name)")
        }
        let page = try String(contentsOf: folder.appendingPathComponent("report.html"), encoding: .utf8)
        #expect(page.contains("<h1 lang=\"de-DE\">Ein Titel &amp; mehr</h1>"))
    }

    @Test func `a folder that exists is kept unless it may be replaced`() throws {
        let folder = try Fixtures.temporaryFolder().appendingPathComponent("job")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try OutputFile.write("mine", to: folder.appendingPathComponent("x.txt").path, overwrite: false)
        let error = #expect(throws: FileError.self) { try job().write(to: folder.path, overwrite: false) }
        #expect(error?.reason == .exists)
        #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("x.txt").path))
        try job().write(to: folder.path, overwrite: true)
        #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("x.txt").path))
        let siblings = try FileManager.default.contentsOfDirectory(atPath: folder.deletingLastPathComponent().path)
        #expect(siblings == ["job"])
    }
}
