import ArgumentParser
import Files
import Foundation

struct ManCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man",
        abstract: "Write the manual pages.",
        discussion: """
            One page for the program and one for each command, from what --help knows.

              satzpaar man | man -l -                              read it
              satzpaar man -o ~/.local/share/man/man1 --force      install the pages: man satzpaar-align
              satzpaar --generate-completion-script bash           completions: also zsh, fish
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("A folder for all pages; it is made.", valueName: "folder"))
    var output: String?

    @Flag(help: "Replace pages that exist.")
    var force = false

    func run() throws {
        let pages = try ManualPage.pages(ofHelp: Satzpaar._dumpHelp())
        guard let output else {
            try Output.write(Array((pages.first?.text ?? "").utf8))
            return
        }
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        } catch {
            throw FileError(.unwritable, path: output, cause: "the folder can't be made")
        }
        for page in pages {
            try OutputFile.write(page.text, to: "\(output)/\(page.name).1", overwrite: force)
        }
        print("\(output): \(pages.count) pages")
    }
}
