using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;

namespace Hjemvej.Architecture.Tests.Rooms;

/// <summary>The arrows between the rooms, read from the compiled code.</summary>
public sealed class RoomTests
{
    private static readonly ArchUnitNET.Domain.Architecture Built = new ArchLoader().LoadAssemblies(Product.Rules, Product.Casework).Build();

    private sealed record Arrow(string Project, string From, string To, string Because);

    private static IReadOnlyList<Arrow> Actual { get; } =
    [
        .. from type in Built.Types
           let source = RoomOf(type)
           where source is not null
           from dependency in type.Dependencies
           // The reader knows a type parameter by its name alone, and takes any T for any other.
           where dependency.Target is not GenericParameter
           let target = RoomOf(dependency.Target)
           where target is not null && target.Value.Room != source.Value.Room
           select new Arrow(source.Value.Project, source.Value.Room, target.Value.Room, $"{type.Name} uses {dependency.Target.Name}"),
    ];

    [Fact]
    public void Every_folder_is_a_room_of_the_floor_plan() =>
        Findings.None("Folders that Rooms/FloorPlan.cs does not know", from file in Repository.FilesIn("src/Hjemvej.Rules/", ".cs").Concat(Repository.FilesIn("src/Hjemvej.Casework/", ".cs"))
                                                                       let parts = file.Split('/')
                                                                       where parts.Length > 3 && !FloorPlan.Rooms.Contains(parts[2])
                                                                       select string.Join('/', parts[..3]));

    [Fact]
    public void The_ten_stages_have_the_same_folder_in_rules_casework_and_pages() =>
        Findings.None("Missing", from stage in FloorPlan.Stages
                                 from folder in new[] { $"src/Hjemvej.Rules/{stage}/", $"src/Hjemvej.Casework/{stage}/", $"src/Hjemvej.Web/Pages/{stage}/" }
                                 where !Repository.FilesIn(folder, ".cs", ".cshtml").Any()
                                 select folder);

    [Fact]
    public void A_room_looks_only_into_rooms_it_may() =>
        Findings.None("Not among the arrows of Rooms/FloorPlan.cs", from arrow in Actual
                                                                    where !FloorPlan.MayRead(arrow.From, arrow.To)
                                                                    select $"{arrow.Project}: {arrow.From} → {arrow.To}: {arrow.Because}");

    [Fact]
    public void The_arrows_are_seen_at_all() =>
        Assert.Contains(Actual, arrow => arrow is { Project: "Hjemvej.Casework", From: "Assessments", To: "Applications" });

    [Fact]
    public void The_allowed_arrows_of_the_stages_make_no_circle()
    {
        var left = FloorPlan.Stages.ToDictionary(s => s, s => FloorPlan.Arrows[s].ToHashSet());
        while (left.FirstOrDefault(s => s.Value.Count == 0).Key is { } free)
        {
            left.Remove(free);
            foreach (var arrows in left.Values)
            {
                arrows.Remove(free);
            }
        }

        Findings.None("Stages in a circle", left.Select(s => $"{s.Key} → {string.Join(", ", s.Value)}"));
    }

    [Fact]
    public void Namespaces_follow_folders() =>
        Findings.None("Namespace and folder differ", from file in Repository.FilesIn("src/", ".cs")
                                                     where !Repository.IsGenerated(file)
                                                     let parts = file.Split('/')
                                                     let expected = string.Join('.', parts[1..^1])
                                                     let line = Repository.Read(file).Split('\n').FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))
                                                     where line is not null && line != $"namespace {expected};"
                                                     select $"{file}: {line}");

    private static (string Project, string Room)? RoomOf(IType type)
    {
        var parts = type.Namespace?.FullName.Split('.') ?? [];
        return parts is ["Hjemvej", "Rules" or "Casework", var room, ..] ? ($"Hjemvej.{parts[1]}", room) : null;
    }
}
