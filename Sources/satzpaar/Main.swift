import ArgumentParser
import Files
import Foundation

@main
enum Main {
    static func main() async {
        // A reader that goes away ends the write with an error, not the process.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Satzpaar.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            exit(Failure.report(error))
        }
    }
}
