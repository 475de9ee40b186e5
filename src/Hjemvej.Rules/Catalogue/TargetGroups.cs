using System.Collections.Frozen;

namespace Hjemvej.Rules.Catalogue;

/// <summary>A target group (målgruppe) of FFB at the lowest level, which is where it is registered.</summary>
/// <param name="Code">KL's code (FFB).</param>
/// <param name="Name">As KL's catalogue names it.</param>
/// <param name="Group">The nearest heading above it in the catalogue.</param>
public sealed record TargetGroup(string Code, string Name, string Group);

/// <summary>The 45 target groups a citizen can be registered with; exactly one is the primary one.</summary>
public static class TargetGroups
{
    public static readonly IReadOnlyList<TargetGroup> All =
    [
        new("303deb9b-84f0-49d2-ab7a-f8b98eed40a2", "Angst", "Psykiske vanskeligheder"),
        new("ee5b52bd-b839-4e69-ad04-c8b33eabfbde", "Depression", "Psykiske vanskeligheder"),
        new("f2ccc0c0-2a0a-49c9-9d6a-741a7cd220a3", "Forandret virkelighedsopfattelse", "Psykiske vanskeligheder"),
        new("6aac5ae6-ef06-4866-9c66-16d51ebbc83b", "Personlighedsforstyrrelse", "Psykiske vanskeligheder"),
        new("192b7d79-415c-4f4f-9223-607938ecbe97", "Spiseforstyrrelse", "Psykiske vanskeligheder"),
        new("afaa7e31-2b5d-4a49-9008-56aa8df8dc13", "Stressbelastning", "Psykiske vanskeligheder"),
        new("d42d8f41-2d07-4391-a687-bad51172d0c9", "Tilknytningsforstyrrelse", "Psykiske vanskeligheder"),
        new("851b2a9d-cde2-4d5d-8f33-d03789022cbb", "Anden psykisk vanskelighed", "Psykiske vanskeligheder"),
        new("7b48f1a0-579b-4976-ae7c-4074b5981449", "Demens", "Intellektuel/kognitiv forstyrrelse"),
        new("97c355cc-84e3-46d0-ac1b-00bc627d089f", "Udviklingshæmning", "Intellektuel/kognitiv forstyrrelse"),
        new("17ce646b-4469-4a73-82a9-9628436f6c70", "Anden intellektuel/kognitiv forstyrrelse", "Intellektuel/kognitiv forstyrrelse"),
        new("9b3fd322-a75a-4ed8-9b74-425fa1e01c95", "Autismespektrum", "Udviklingsforstyrrelse"),
        new("cc6a58cf-d3d2-4e5f-b7fe-98b009647eac", "Opmærksomhedsforstyrrelse", "Udviklingsforstyrrelse"),
        new("e6a269f5-944a-4ff8-b4d8-6dc2134d9167", "Udviklingsforstyrrelse af sansemotoriske færdigheder", "Udviklingsforstyrrelse"),
        new("93d52b11-faa7-4ff7-b552-11a84cce8bf1", "Udviklingsforstyrrelse af skolefærdigheder", "Udviklingsforstyrrelse"),
        new("71dfe6d1-ebc1-4414-8527-edf8e605c356", "Udviklingsforstyrrelse af tale og sprog", "Udviklingsforstyrrelse"),
        new("5cfc9530-a193-4f66-9981-3b980ee9ea7b", "Anden udviklingsforstyrrelse", "Udviklingsforstyrrelse"),
        new("d26f97e8-99ed-46a9-94db-93340f77a950", "Erhvervet hjerneskade", "Hjerneskade"),
        new("1097d07f-1dba-4cc2-ae3a-399a501c2eb6", "Medfødt hjerneskade", "Hjerneskade"),
        new("7ef8be83-90d1-4375-b1cb-24710bea21c7", "Hørenedsættelse", "Fysisk funktionsnedsættelse"),
        new("5cb8997c-eb10-477f-b653-b2a5ff11ce7d", "Kommunikationsnedsættelse", "Fysisk funktionsnedsættelse"),
        new("6e155207-db12-419a-8d9c-d67756533056", "Mobilitetsnedsættelse", "Fysisk funktionsnedsættelse"),
        new("615310e8-f702-4455-910b-9d6d8aa684fb", "Synsnedsættelse", "Fysisk funktionsnedsættelse"),
        new("da298aec-cd7d-436c-9927-d88d00066881", "Anden fysisk funktionsnedsættelse", "Fysisk funktionsnedsættelse"),
        new("0d66b364-958e-48cf-a18b-744fab284194", "Erhvervet døvblindhed", "Døvblindhed"),
        new("ab7b7d7b-b7bb-4b8c-99d9-5c98a302b771", "Medfødt døvblindhed", "Døvblindhed"),
        new("f1c7ee41-21b4-4dba-9424-c874bf72b5e7", "Multipel funktionsnedsættelse", "Funktionsnedsættelse"),
        new("1f23325e-c9c9-455b-bfe7-b4dcd1bb63e5", "Sjældent forekommende funktionsnedsættelse", "Funktionsnedsættelse"),
        new("293bf940-c075-4e3d-b5ef-6e331202e556", "Hjemløshed", "Socialt problem"),
        new("3b166cb0-df17-4002-a4c4-69e9a943645c", "Indadreagerende adfærd", "Socialt problem"),
        new("f1f4d709-19d2-48cc-8942-231bf912323d", "Omsorgssvigt", "Socialt problem"),
        new("122f3f8e-84a0-476f-b9c5-0e40b1dcf113", "Prostitution", "Socialt problem"),
        new("6fd0f315-2297-4d66-b638-3f867a0900e0", "Seksuelt krænkende adfærd", "Socialt problem"),
        new("5e95db73-4d16-4084-93a3-595c0650b160", "Selvmordstanker eller -forsøg", "Socialt problem"),
        new("3e3f5ebf-82c1-401b-ab5e-e6138a31da3a", "Selvskadende adfærd", "Socialt problem"),
        new("16075f99-3694-4878-a48d-b2f4b515cb76", "Social isolation", "Socialt problem"),
        new("e1b59a4a-9cc2-4113-a5f1-84af588b02a2", "Udadreagerende adfærd", "Socialt problem"),
        new("66fac925-3488-43b3-8e50-4510d3821b37", "Andet socialt problem", "Socialt problem"),
        new("ab4413f0-fa81-41c0-ad8c-21782c12a0fa", "Alkoholmisbrug", "Misbrug"),
        new("0e25a2ec-4f04-4d14-a5ad-a6519a7d1d5f", "Stofmisbrug", "Misbrug"),
        new("c47fd846-f1e0-4786-89a4-88d00e7a86c0", "Seksuelt overgreb", "Overgreb"),
        new("3412d671-22bf-456c-b963-c4e05c2725a0", "Voldeligt overgreb", "Overgreb"),
        new("905caa77-2b98-48ce-b0e1-35dc4c1cc4bd", "Andet overgreb", "Overgreb"),
        new("6a038911-d866-4910-90ae-72ca55c641ea", "Ikke-personfarlig kriminalitet", "Kriminalitet"),
        new("df42d472-06f6-4c5f-9dcf-64aa6cc20925", "Personfarlig kriminalitet", "Kriminalitet"),
    ];

    private static readonly FrozenDictionary<string, TargetGroup> ByCode = All.ToFrozenDictionary(g => g.Code);

    public static TargetGroup? Find(string? code) => code is not null && ByCode.TryGetValue(code, out var group) ? group : null;

    /// <summary>The code of a name that the catalogue has; a name it does not have is a bug.</summary>
    public static string CodeOf(string name) => All.Single(g => g.Name == name).Code;
}
