# Completion of dativo for PowerShell; `dativo completion powershell` prints it. What there is to choose from, dativo knows.
Register-ArgumentCompleter -Native -CommandName dativo -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $program = $commandAst.GetCommandName()
    $current = ''
    $words = @(foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
        $start = $element.Extent.StartOffset
        if ($start -ge $cursorPosition) { break }
        if ($element.Extent.EndOffset -lt $cursorPosition) { $element.Extent.Text }
        else { $current = $element.Extent.Text.Substring(0, $cursorPosition - $start) }
    })
    # Words with anything else in them are names of files, which need not be known to be counted.
    $plain = '^[\w.,:=@/\\+-]*$'
    if (-not $program -or $current -notmatch $plain) { return }
    $words = @($words | ForEach-Object { if ($_ -match $plain) { $_ } else { '_' } })
    $answer = @(& $program __complete "--current=$current" '--' @words 2>$null)
    if ($answer.Count -eq 0) { return }
    $kind = $answer[0].Split("`t")[0]
    foreach ($line in @($answer | Select-Object -Skip 1)) {
        $text, $about = $line.Split("`t", 2)
        # An empty explanation is an error to PowerShell.
        if (-not $about) { $about = $text }
        [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $about)
    }
    # Where nothing at all is returned, PowerShell goes on with the names of files.
    if ($kind -eq 'none' -and $answer.Count -eq 1) { '' }
}
