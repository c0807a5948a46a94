import Files
import Foundation
import Quality
import TestSupport
import Testing

@testable import Desk

struct SettingsTests {
    private func settings(_ text: String) throws -> Settings {
        let path = try Fixtures.temporaryFolder().appendingPathComponent(Settings.fileName)
        try Data(text.utf8).write(to: path)
        return try Settings(contentsOf: path.path)
    }

    private func error(_ text: String) throws -> FileError {
        try #require(throws: FileError.self) { try settings(text) }
    }

    @Test func `a file found above a folder holds for it`() throws {
        let folder = try Fixtures.temporaryFolder()
        let inner = folder.appendingPathComponent("a/b")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        try Data("[memory]\nfiles = [\"desk.tmx\"]\n".utf8).write(to: folder.appendingPathComponent(Settings.fileName))
        let settings = try Settings(in: inner.path)
        #expect(settings.memories == [folder.standardizedFileURL.appendingPathComponent("desk.tmx").path])
        #expect(settings.file?.hasSuffix("/satzpaar.toml") == true)
    }

    @Test func `what a file does not say stands as it is`() throws {
        let settings = try settings("[batch]\njobs = 4\n")
        #expect(settings.jobs == 4)
        #expect(settings.threshold == 0.6)
        #expect(settings.origin(.threshold) == .standard)
        #expect(settings.origin(.jobs) == .file(settings.file ?? "", line: 2))
    }

    @Test func `checks can be left out and weighed`() throws {
        let settings = try settings("[qa]\noff = [\"gender\"]\n[qa.severity]\nname = \"note\"\n")
        #expect(settings.checksOff == [.gender])
        #expect(settings.severities == [.name: .note])
    }

    @Test func `an unknown key is named with its place and what was meant`() throws {
        let error = try error("[memory]\n  treshold = 0.7\n")
        #expect(error.line == 2)
        #expect(error.column == 3)
        #expect(error.cause.contains("“treshold” in [memory]"))
        #expect(error.advice == "Did you mean “threshold”?")
    }

    @Test(arguments: [
        ("[memry]\nfiles = []\n", 1, "no table [memry]"), ("threshold = 0.7\n", 1, "outside a table"),
        ("[memory]\nthreshold = 7\n", 2, "a number from"), ("[style]\n\nnames = \"apx\"\n", 3, "not “apx”"),
        ("[qa]\noff = [\"gendr\"]\n", 2, "knows no “gendr”"), ("[qa.severity]\nname = \"bad\"\n", 2, "one of note"),
        ("[batch]\njobs = \"two\"\n", 2, "a whole number"), ("[batch\njobs = 2\n", 1, "no TOML"),
    ])
    func `a mistake is named with its line`(_ text: String, _ line: Int, _ cause: String) throws {
        let error = try error(text)
        #expect(error.line == line)
        #expect(error.cause.contains(cause), "\(error)")
    }
}
