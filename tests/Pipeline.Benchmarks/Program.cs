using Pipeline.Benchmarks;

// What can be measured, a verb a row. Colleagues' stages add theirs here.
Verb[] verbs =
[
    new(
        "make",
        "<folder> [municipalities]",
        "writes a country's spreadsheets: 484 of 860 rows unless said otherwise",
        NationalFolder.MakeAsync
    ),
    new("bare", "<folder>", "the yardstick: one thread, a bare XmlReader pass over all parts", BareBenchmark.RunAsync),
    new("gather", "<folder>", "reads the folder as a run does, beside the yardstick", GatherBenchmark.RunAsync),
    new("harmonise", "<folder>", "reads the folder and makes records of it; then harmonises a part alone", HarmoniseBenchmark.RunAsync),
    new(
        "inspect",
        "[municipalities]",
        "inspects a country: 484 municipalities of 1,000 rows unless said otherwise",
        InspectBenchmark.RunAsync
    ),
    new(
        "publish",
        "[municipalities]",
        "writes the workbooks of a country in three languages: 484 municipalities",
        PublishBenchmark.RunAsync
    ),
    new("measure", "[municipalities]", "computes every indicator of a country made up in memory", MeasureBenchmark.RunAsync),
    new(
        "hidden",
        "[worlds] [seed]",
        "how much is hidden for few people's sake in random worlds, and whether it can be worked out",
        SuppressionBenchmark.RunAsync
    ),
    new("fuzz-values", "<minutes> [seed]", "breaks cells at random and harmonises them: nothing may throw or hang", HarmoniseFuzz.RunAsync),
    new("fuzz", "<minutes> [seed]", "breaks spreadsheets at random and reads them: nothing may throw or hang", GatherFuzz.RunAsync),
];

var verb = verbs.FirstOrDefault(verb => verb.Name == args.FirstOrDefault());
if (verb is null)
{
    foreach (var known in verbs)
        Console.WriteLine($"{known.Name, -8} {known.Arguments, -28} {known.Purpose}");
    return 2;
}
return await verb.Run(args[1..]);
