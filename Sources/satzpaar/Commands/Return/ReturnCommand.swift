import ArgumentParser
import Desk
import Files
import Foundation
import Memory
import Quality
import Terminology

struct ReturnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "Read a finished translation back, check it, and write it in the article's format.",
        discussion: """
            Takes folders that 'satzpaar prep' made. The translation is read from the OmegaT project or the XLIFF files \
            in the folder, whichever someone has worked in; a file that came back by another way (XLIFF, SDLXLIFF, \
            MQXLIFF, TMX) is named with --from. Units that are not translated stay German and are listed, as \
            are units whose source was changed and tags that got lost.

            The translation is written into translated/ in the folder, under the name of the article, or where -o says: \
            HTML into HTML, DOCX into DOCX and so on; formatting, links and all else stay as they were.

            --into adds the translation to a memory: units with errors are left out unless --approve says that someone \
            has read and approved it all, which also marks the units as reviewed.

              satzpaar return job/
              satzpaar return job/ --from story_translated.xlf -o story.en.html
              satzpaar return job/ --into news.tm --approve --html report.html

            Exit status: 1 where units are not translated or errors remain, 0 otherwise.
            """)

    @Argument(help: "Folders that 'prep' made, or files in them that came back.") var folders: [String]
    @Option(help: "The file with the translation: XLIFF, SDLXLIFF, MQXLIFF or TMX.") var from: String?
    @Option(name: .shortAndLong, help: "Where to write: a folder or, for one article, a file.") var output: String?
    @Option(help: ArgumentHelp("A memory that takes the translation.", valueName: "memory")) var into: String?
    @Flag(help: "The translation was read and approved: all units go into the memory, as reviewed.") var approve = false
    @OptionGroup var glossary: GlossaryOptions
    @Option(help: "A file of accepted findings, as 'qa' writes it.") var accepted: String?
    @Option(help: "Write what the checks found in all articles as a web page.") var html: String?
    @Flag(help: "Show notes too.") var notes = false
    @Flag(help: "Print one JSON object an article.") var json = false
    @Flag(help: "Overwrite translations that exist.") var force = false

    func validate() throws {
        guard from == nil || folders.count == 1 else { throw ValidationError("--from is for one folder.") }
        guard !approve || into != nil else { throw ValidationError("Name the memory with --into.") }
        guard output != "-" || !json else { throw ValidationError("-o - and --json both want standard output.") }
    }

    func run() throws {
        let checker = QualityChecker(glossary: try glossary.load(isBatch: false))
        let side = try accepted.map { try AcceptedFindings(contentsOf: $0) } ?? AcceptedFindings()
        let memory = try into.map { try Memory.open($0) }
        defer { memory?.close() }
        var summary = ReturnSummary()
        var failures = 0
        for folder in folders {
            do {
                let desk = try open(folder)
                for warning in desk.warnings { Message.warning(warning) }
                if desk.isEmpty { Message.warning("\(folder): nothing was translated") }
                try take(desk, Self.root(folder), checker, side, memory, &summary, &failures)
            } catch let error as FileError where folders.count > 1 {
                failures += 1
                Message.error(error.description)
            }
        }
        if let html { try writePage(html, summary, checker, side) }
        if !json { try say(summary.text) }
        if failures > 0 { throw ExitCode(ExitStatus.partOfBatch) }
        if summary.untranslated > 0 || summary.errors > 0 { throw ExitCode(ExitStatus.findings) }
    }

    /// Writes the page; checked together, articles are also compared with each other.
    private func writePage(
        _ path: String, _ summary: ReturnSummary, _ checker: QualityChecker, _ side: AcceptedFindings
    ) throws {
        var report = QAReport(
            file: folders.joined(separator: ", "), pairs: summary.pairs, findings: checker.findings(in: summary.pairs))
        report.accept(side)
        try OutputFile.write(QAPage.html(report), to: path, overwrite: force || path == "-")
    }

    /// Reports on standard output, unless the translation goes there.
    private func say(_ line: String) throws {
        if output == "-" { Message.note(line) } else { try Output.line(line) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The folder of a job, for itself or a file in it.
    private static func root(_ path: String) -> URL {
        isFolder(path) ? URL(fileURLWithPath: path) : ReturnDesk.folder(around: path) ?? URL(fileURLWithPath: path)
    }

    private func open(_ path: String) throws -> ReturnDesk {
        if Self.isFolder(path) { return try ReturnDesk(folder: URL(fileURLWithPath: path), file: from) }
        guard FileManager.default.fileExists(atPath: path) else {
            throw FileError(.unreadable, path: path, cause: "there is no such file or folder")
        }
        guard let folder = ReturnDesk.folder(around: path) else {
            throw FileError(
                .unreadable, path: path, cause: "it lies in no folder that 'satzpaar prep' made",
                advice: "Name the folder, and this file with --from.")
        }
        return try ReturnDesk(folder: folder, file: path)
    }

    private func take(
        _ desk: ReturnDesk, _ folder: URL, _ checker: QualityChecker, _ side: AcceptedFindings, _ memory: Memory?,
        _ summary: inout ReturnSummary, _ failures: inout Int
    ) throws {
        let isBatch = desk.names.count > 1
        let progress = Progress("articles", total: desk.names.count)
        defer { progress.end() }
        for name in desk.names {
            do {
                guard let article = try desk.article(name) else { continue }
                let place = try outputPath(article, in: folder, isBatch: isBatch || folders.count > 1)
                var report = ReturnReport(article, findings: checker.findings(in: article.pairs), accepted: side)
                try write(article, to: place)
                report.output = place
                if let memory {
                    report.taken = try memory.take(
                        article, isApproved: approve, without: approve ? [] : report.faultyUnits)
                }
                progress.end()
                if json {
                    try Output.line(report.json)
                } else {
                    for line in report.lines(isBatch: isBatch, withNotes: notes) { try say(line) }
                }
                summary.add(report)
            } catch let error as FileError where isBatch {
                failures += 1
                progress.interrupt { Message.error(error.description) }
            }
            progress.step(name)
        }
    }

    private func outputPath(_ article: ReturnedArticle, in folder: URL, isBatch: Bool) throws -> String {
        guard let output else {
            let place = folder.appendingPathComponent("translated")
            try? FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            // Articles of one name lie apart.
            return place.appendingPathComponent(isBatch ? unique(article) : article.outputName).path
        }
        guard isBatch || Self.isFolder(output) || output.hasSuffix("/") else { return output }
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        } catch {
            throw FileError(.unwritable, path: output, cause: "the folder can't be made")
        }
        return URL(fileURLWithPath: output).appendingPathComponent(isBatch ? unique(article) : article.outputName).path
    }

    /// A name that is the article's own in its folder, where several files have the same name.
    private func unique(_ article: ReturnedArticle) -> String {
        let ending = article.outputName.split(separator: ".").suffix(2).joined(separator: ".")
        return "\(article.name).\(ending)"
    }

    private func write(_ article: ReturnedArticle, to path: String) throws {
        let output = try OutputFile(path: path, overwrite: force || self.output == nil)
        try output.write(try article.bytes())
        try output.commit()
    }
}
