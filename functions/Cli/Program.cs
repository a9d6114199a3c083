using Pipeline.Cli;

Console.OutputEncoding = System.Text.Encoding.UTF8;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
#pragma warning disable RS0030 // The one place that hands the console's writers out.
var output = Console.Out;
#pragma warning restore RS0030
var environment = Environment.GetEnvironmentVariables();
var terminal = new Terminal(output, Console.Error, Terminal.LanguageOf((string?)environment["LANG"]), !Console.IsOutputRedirected);
var surroundings = new Surroundings(TimeProvider.System, name => (string?)environment[name.Replace(":", "__", StringComparison.Ordinal)]);
return await CommandLine.RunAsync(args, terminal, surroundings, stop.Token);
