import Bitext
import Exchange
import Files
import Foundation
import TestSupport
import Testing

struct OmegaTFolderTests {
    @Test func `a project that was written is read back with its terms and memories`() throws {
        let folder = try Fixtures.temporaryFolder()
        let unit = TranslationUnit(variants: [.init("de-DE", "Guten Tag."), .init("en-GB", "Good day.")])
        let project = OmegaTProject(
            name: "artikel", segments: ["Guten Tag.", "Ende."],
            terms: [.init(source: "Tag", target: "day", comment: "n")], exactMatches: [unit], fuzzyMatches: [unit])
        try project.write(into: folder)
        let read = try OmegaTFolder(reading: folder)
        #expect(read.sourceLanguage == "de-DE")
        #expect(read.targetLanguage == "en-GB")
        #expect(read.sourceFiles == ["artikel.txt"])
        #expect(read.terms == project.terms)
        #expect(read.memories == ["artikel.tmx", "auto/artikel.tmx"])
        #expect(try read.units(ofMemory: "auto/artikel.tmx") == [unit])
        #expect(read.translations.isEmpty)
    }

    @Test func `translations bound to a place are told from default ones`() throws {
        let folder = try Fixtures.temporaryFolder()
        try OmegaTProject(name: "a", segments: ["Tag"]).write(into: folder)
        let tmx =
            "<tmx version=\"1.1\"><header srclang=\"DE-DE\"/><body><tu><tuv lang=\"DE-DE\"><seg>Tag</seg></tuv>"
            + "<tuv lang=\"EN-GB\"><seg>day</seg></tuv></tu><tu><prop type=\"file\">a.txt</prop><tuv lang=\"DE-DE\">"
            + "<seg>Tag</seg></tuv><tuv lang=\"EN-GB\"><seg>daytime</seg></tuv></tu></body></tmx>"
        try OutputFile.write(tmx, to: folder.appendingPathComponent("omegat/project_save.tmx").path, overwrite: true)
        let translations = try OmegaTFolder(reading: folder).translations
        #expect(translations.map(\.target) == ["day", "daytime"])
        #expect(translations.map(\.isAlternative) == [false, true])
    }

    @Test func `a folder without settings is no project`() throws {
        #expect(throws: FileError.self) { try OmegaTFolder(reading: Fixtures.temporaryFolder()) }
    }
}
