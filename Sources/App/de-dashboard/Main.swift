import CommandLineInterface

@main
enum Main {
    static func main() {
        Program.run()
    }
}
