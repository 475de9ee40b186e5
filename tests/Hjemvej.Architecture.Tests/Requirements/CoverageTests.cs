namespace Hjemvej.Architecture.Tests.Requirements;

public sealed class CoverageTests
{
    [Fact]
    public void The_requirements_are_read_and_have_distinct_ids()
    {
        Assert.True(RequirementList.All.Count > 40, $"Only {RequirementList.All.Count} rows were read from docs/requirements.md.");
        Assert.Equal(RequirementList.All.Count, RequirementList.Ids.Count);
    }

    [Fact]
    public void Every_cited_requirement_exists()
    {
        var cited = Citations.Kept.Concat(Citations.Mentioned).Concat(Citations.Tested).Select(c => (c.Requirement, c.File))
            .Concat(Citations.Assumptions.Select(a => (a.Requirement, a.File)));

        Findings.None("Cited, but not a row of docs/requirements.md", from c in cited
                                                                      where !RequirementList.Ids.Contains(c.Requirement)
                                                                      select $"{c.Requirement} in {c.File}");
    }

    [Fact]
    public void Every_requirement_has_a_test()
    {
        var tested = Citations.Tested.Select(c => c.Requirement).ToHashSet();

        Findings.None("Without a test", from r in RequirementList.All
                                        where !tested.Contains(r.Id) && !RequirementList.Excused.ContainsKey(r.Id)
                                        select $"{r.Id} {r.Says}");
    }

    [Fact]
    public void Every_requirement_names_what_keeps_it()
    {
        var kept = Citations.Kept.Select(c => c.Requirement).ToHashSet();

        Findings.None("Kept by nothing that carries [Source]", from r in RequirementList.All
                                                               where !kept.Contains(r.Id) && !RequirementList.Excused.ContainsKey(r.Id)
                                                               select $"{r.Id} {r.Says}");
    }

    [Fact]
    public void An_excused_requirement_has_no_test() =>
        Findings.None("Excused as not software, yet tested", Citations.Tested.Select(c => c.Requirement).Distinct().Where(RequirementList.Excused.ContainsKey));

    [Fact]
    public void The_coverage_page_is_up_to_date()
    {
        var page = CoveragePage.Write();
        var path = Path.Combine(Repository.Root, CoveragePage.File);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(path, page);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == page,
            $"{CoveragePage.File} is out of date. Run './hjemvej check --update' and commit it.");
    }
}
