namespace Hjemvej.Casework.Residences;

/// <summary>How a place goes from reserved to occupied, and is free again. Other stages change a hold by these only.</summary>
internal static class Occupancy
{
    /// <summary>The citizen moves in; the reservation becomes the stay's.</summary>
    public static void Occupy(this PlaceHold hold, DateOnly movesIn) => (hold.Occupied, hold.MovedInOn) = (true, movesIn);

    /// <summary>Held to and with this day, and free from the day after; null holds it on.</summary>
    public static void HoldUntil(this PlaceHold hold, DateOnly? lastDay) => hold.Until = lastDay;
}
